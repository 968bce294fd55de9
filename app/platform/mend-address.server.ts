import type { RequestHandler } from 'express';

const isReadable = (segment: string): boolean => {
  try {
    decodeURIComponent(segment);
    return true;
  } catch {
    return false;
  }
};

function mendSegment(segment: string): string {
  if (isReadable(segment)) return segment;
  const mended = segment.replace(/%(?![0-9a-f]{2})/gi, '%25');
  return isReadable(mended) ? mended : segment.replaceAll('%', '%25');
}

/** The address with each percent sign that begins no escape written as one: `/de/100%` asks for a page of that name. */
export function mendAddress(url: string): string {
  const [path = '', ...query] = url.split('?');
  return [path.split('/').map(mendSegment).join('/'), ...query].join('?');
}

/** So that whoever mistypes an address gets a page in their language; routers answer with a bare number. */
export function mendedAddress(): RequestHandler {
  return (request, _response, next) => {
    request.originalUrl = mendAddress(request.originalUrl);
    request.url = mendAddress(request.url);
    next();
  };
}

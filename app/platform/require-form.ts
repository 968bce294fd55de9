const isForm = (contentType: string | null): boolean =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i.test(contentType ?? '');

/** The fields of a form that was sent; anything else in its place is a mistake of who sent it: 415, or 400. */
export async function requireForm(request: Request): Promise<FormData> {
  if (!isForm(request.headers.get('Content-Type'))) throw new Response(null, { status: 415 });
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}

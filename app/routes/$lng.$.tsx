/** Whatever else stands under a language is not there: the error page says so in that language. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}

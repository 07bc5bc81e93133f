/**
 * What the page may do, in both shells: nothing but what came with it. Styles may be inline because the interface's
 * components place themselves with style attributes.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** What a photo may do when it is opened on its own: be looked at. */
export const PHOTO_SECURITY_POLICY = "default-src 'none'; sandbox";

import type { Page } from 'playwright';

/** Serves all that a page loads with a strict content security policy. */
export function serveWithStrictPolicy(page: Page): Promise<unknown> {
  return page.route('**/*', async route => {
    const response = await route.fetch();
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}

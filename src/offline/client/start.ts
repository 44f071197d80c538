import { workerFile } from '../shared/worker-file.ts';

/** The policy for the address of the worker, which the content security policy of the pages names. */
interface ScriptUrlPolicies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/**
 * Installs the worker that keeps pages for reading without a network, and has it keep what this page has loaded already.
 *
 * @param base of the site, with a slash at its end
 */
async function keepForOffline(base: string): Promise<void> {
  const { trustedTypes } = window as { trustedTypes?: ScriptUrlPolicies };
  const policy = trustedTypes?.createPolicy('zimlight-offline', { createScriptURL: url => url });
  const url = base + workerFile;
  // A copy of the worker in the HTTP cache could outlive the setting.
  await navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url, { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}

const { base } = document.querySelector<HTMLElement>('[data-offline]')?.dataset ?? {};
// Without HTTPS, browsers have no workers; some have none in private windows. Then the site is read as ever.
if (base && 'serviceWorker' in navigator) {
  const start = () => keepForOffline(base).catch(() => {});
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

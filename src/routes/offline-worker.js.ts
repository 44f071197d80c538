import { workerScript } from '../offline/worker-script.ts';
import { hashedFolders } from '../security/index.ts';
import { siteInfo } from '../ui/site-info.ts';

/** The worker with which readers read without a network, or what removes it: see `workerScript`. */
export const GET = () =>
  new Response(workerScript(siteInfo.offline === 'on', hashedFolders), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });

/** Names in `import.meta.env` that Astro sets, unless an environment variable of that name overrides it. */
const namesOfAstro = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Keeps environment variables from changing the site, and Astro from sending telemetry and checking for updates. */
export function isolateEnvironment(): void {
  for (const name of namesOfAstro) delete process.env[name];
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
}

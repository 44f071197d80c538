import { execFileSync } from 'node:child_process';

/** The settings of the person who runs the tests do not count. */
export const gitEnvironment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** Runs git in a folder. @returns what it prints */
export function runGit(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: gitEnvironment,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

// npm runs the script `prepare`, and not `prepack`, when it installs Zimlight from a git repository. It does so in a clone
// of its own, which it tells by this variable; in a clone of ours, the TypeScript runs as it is.
import { execFileSync } from 'node:child_process';

if (process.env._PACOTE_NO_PREPARE_) execFileSync('npm', ['run', 'prepack'], { stdio: 'inherit', shell: true });

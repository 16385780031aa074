/** Whether the tests can run: `npm run test:fleet` asks this before it installs anything. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const missing = `没有找到 redis-server：测试要启动一个自己的 Redis。请先安装：
No redis-server on PATH: the tests start a Redis of their own. Install one:

  Debian, Ubuntu   apt-get update && apt-get install -y redis-server
  Fedora           dnf install redis
  Alpine           apk add redis
  macOS            brew install redis
`;

/** @param {NodeJS.ProcessEnv} env */
export const isThere = (env = process.env) =>
  spawnSync('redis-server', ['--version'], { env, stdio: 'ignore' }).status === 0;

// run, not imported
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url) && !isThere()) {
  process.stderr.write(missing);
  process.exitCode = 1;
}

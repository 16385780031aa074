/** Whether `npm run test:office` can run. */
import { spawnSync } from 'node:child_process';

const programs = [
  {
    name: 'soffice',
    version: '--version',
    debian: 'libreoffice-calc libreoffice-writer',
    what: 'LibreOffice',
  },
  { name: 'pdftoppm', version: '-v', debian: 'poppler-utils', what: 'Poppler' },
] as const;

const missing = programs.filter(({ name, version }) => spawnSync(name, [version], { stdio: 'ignore' }).error);

for (const { name, what } of missing) {
  console.error(`没有找到 ${name}（${what}）：测试要用它打开所写的文件。`);
  console.error(`No ${name} (${what}) on PATH: the tests open what is written with it.`);
}
if (missing.length > 0) {
  const packages = missing.map(({ debian }) => debian).join(' ');
  console.error(`  Debian, Ubuntu   apt-get update && apt-get install -y ${packages} fonts-noto-cjk`);
  process.exitCode = 1;
}

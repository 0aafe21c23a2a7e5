/**
 * Runs before every npm script and says in one sentence what is missing: a Node that npm can install the native
 * packages for, or the packages themselves. Plain JavaScript without packages, so that an old Node can run it.
 */
import { existsSync, readFileSync } from 'fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
// The scripts run on the Node of the packages; what is installed depends on the one that npm itself runs on.
const [, major, minor] = /node\/v(\d+)\.(\d+)/.exec(
  `${process.env.npm_config_user_agent || ''} node/${process.version}`,
);
const isSupported = engines.node.split('||').some((range) => {
  const [, sign, fromMajor, fromMinor] = /(\^|>=)(\d+)\.(\d+)/.exec(range);
  return major === fromMajor ? +minor >= +fromMinor : sign === '>=' && +major > +fromMajor;
});

if (!isSupported) {
  console.error(
    `Нужен Node.js ${engines.node}, а установлен ${major}.${minor}: скачайте новый с nodejs.org и повторите npm ci.\n` +
      `Node.js ${engines.node} is required, this is ${major}.${minor}: install a newer one from nodejs.org, then run npm ci again.`,
  );
  process.exit(1);
}
if (
  process.env.npm_lifecycle_event !== 'preinstall' &&
  !existsSync(new URL('../node_modules', import.meta.url))
) {
  console.error('Сначала установите пакеты: npm ci\nInstall the packages first: npm ci');
  process.exit(1);
}

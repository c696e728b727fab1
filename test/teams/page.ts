import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Nothing from elsewhere, no inline script, and nobody may frame the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const here = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));
const text = (name: string): string => readFileSync(here(name), 'utf8');
let script: string | undefined;

const files: Record<string, { type: string; read: () => string }> = {
  '/': { type: 'text/html', read: () => text('index.html') },
  '/page/main.js': { type: 'text/javascript', read: bundled },
  '/page/style.css': { type: 'text/css', read: () => text('style.css') },
  '/page/adaptivecards.css': {
    type: 'text/css',
    read: () =>
      readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.css'), 'utf8').replace(
        /\/\*# source.*\*\//,
        '',
      ),
  },
};

/** Answers with a file of the page; false when there is no such file. */
export function pageFile(path: string, response: ServerResponse): boolean {
  const file = files[path];
  if (!file) return false;
  const headers = {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, ...headers });
  response.end(file.read());
  return true;
}

/** The page's TypeScript and the card renderer as one script, made at the first visit. */
function bundled(): string {
  script ??=
    buildSync({
      entryPoints: [here('main.ts')],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      // The renderer says that its files have no side effects, yet some of them register an element, such as Table.
      ignoreAnnotations: true,
      target: 'es2022',
    }).outputFiles[0]?.text ?? '';
  return script;
}

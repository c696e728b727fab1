import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { nameOf, samples } from './samples.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const require = createRequire(import.meta.url);

const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Kaarten van Actietafel</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/adaptivecards.css"><link rel="stylesheet" href="/room.css"><link rel="stylesheet" href="/gallery.css">
<script type="module" src="/gallery.js"></script><h1>Kaarten van Actietafel</h1>`;

const style = `html, body { height: auto; overflow: auto; display: block; background: #ebebeb; margin: 0; padding: 16px; }
h1, h2 { font: 600 16px 'Segoe UI', system-ui, sans-serif; color: #242424; }
.cells { display: flex; gap: 16px; align-items: flex-start; }
.cell .card { margin: 0; max-width: none; }
.cell.dark { color-scheme: dark; color: #fff; }`;

const sampleCards = (): string =>
  JSON.stringify(
    samples.map((sample) => {
      const card = sample.make();
      return { name: nameOf(sample), card, bytes: Buffer.byteLength(JSON.stringify(card)) };
    }),
  );

function script(): string {
  const built = buildSync({
    entryPoints: [here('gallery-page.js')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** The look of the practice room, with its dark colours for each dark cell instead of the whole page. */
function roomStyle(): string {
  return readFileSync(here('../teams/page/style.css'), 'utf8').replaceAll(":root[data-theme='dark']", '.cell.dark');
}

const files: Record<string, readonly [type: string, read: () => string]> = {
  '/': ['text/html', () => page],
  '/gallery.js': ['text/javascript', script],
  '/gallery.css': ['text/css', () => style],
  '/room.css': ['text/css', roomStyle],
  '/adaptivecards.css': [
    'text/css',
    () => readFileSync(require.resolve('adaptivecards/dist/adaptivecards.css'), 'utf8'),
  ],
  '/samples.json': ['application/json', sampleCards],
};

/** Serves the gallery on this machine alone (port 0: any free one); `close` ends it. */
export async function openGallery(port: number): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` }).end(file[1]());
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { address, close: () => server.close().closeAllConnections() };
}

if (import.meta.main) {
  const { address } = await openGallery(Number(process.env.PORT ?? 0));
  console.log(`Kaarten: ${address}  (${address}/?only=formCard toont een deel)`);
}

import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';

const icon = (name: string) => readFile(new URL(name, import.meta.url));

// Entries in a zip bear a time in the zone of the machine; with the first one that a zip knows, the same manifest gives the same bytes everywhere.
const mtime = new Date(1980, 0, 1);

/** The app package as Teams takes it: a zip with the manifest and its two icons at the top, and nothing else. */
export async function appPackage(manifest: object): Promise<Uint8Array> {
  return zipSync(
    {
      'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
      'color.png': await icon('color.png'),
      'outline.png': await icon('outline.png'),
    },
    { level: 9, mtime },
  );
}

// `npm run manifest [-- --example] [-- --out <file>]`: makes the Teams app package of this installation.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import pkg from '../package.json' with { type: 'json' };
import { type Installation, manifestFor } from './manifest.ts';
import { appPackage } from './package.ts';
import { manifestProblems } from './schema.ts';

const EXAMPLE = { MicrosoftAppId: '00000000-0000-0000-0000-000000000000', PUBLIC_URL: 'https://actietafel.example' };

const settings = z.object({
  MicrosoftAppId: z.guid(
    `MicrosoftAppId moet de id van de botregistratie zijn, bijvoorbeeld MicrosoftAppId=${EXAMPLE.MicrosoftAppId}`,
  ),
  PUBLIC_URL: z.url({
    protocol: /^https$/,
    error: `PUBLIC_URL moet een adres zijn dat met https begint, bijvoorbeeld PUBLIC_URL=${EXAMPLE.PUBLIC_URL}`,
  }),
});

const { values } = parseArgs({
  options: { example: { type: 'boolean' }, out: { type: 'string', default: 'dist/actietafel.zip' } },
});

const given = settings.safeParse(values.example ? EXAMPLE : process.env);
if (given.success) {
  await build({
    appId: given.data.MicrosoftAppId,
    publicUrl: given.data.PUBLIC_URL,
    version: pkg.version,
  });
} else {
  fail(given.error.issues.map(({ message }) => message));
}

async function build(installation: Installation): Promise<void> {
  const manifest = manifestFor(installation);
  const problems = await manifestProblems(manifest);
  if (problems.length > 0) return fail(['Het manifest klopt niet met het schema van Microsoft:', ...problems]);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, await appPackage(manifest));
  console.log(`${values.out} staat klaar (manifest ${manifest.manifestVersion}, versie ${manifest.version}).`);
}

function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { MANIFEST_VERSION } from './manifest.ts';

/**
 * What is wrong with a manifest by Microsoft's own schema, one line each (`/bots/0 must have …`); none when it is right. The schemas come with
 * `@microsoft/app-manifest`, so nothing is fetched.
 */
export async function manifestProblems(manifest: unknown, version = MANIFEST_VERSION): Promise<readonly string[]> {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`;
  const schema = JSON.parse(await readFile(createRequire(import.meta.url).resolve(path), 'utf8'));
  // The schemas bear keywords that ajv does not know in strict mode.
  const ajv = new Ajv.default({ strict: false, allErrors: true, formats: { uri: URL.canParse } });
  const validate = ajv.compile(schema);
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || '/', message, 'additionalProperty' in params ? `(${params.additionalProperty})` : '']
      .join(' ')
      .trim(),
  );
}

import { DECLARATION_TEXT } from '../bot/meetings/declaration.ts';

/** One version of the statement: what stands above it, and its five statements in the order of process.md §4. */
export type DeclarationText = {
  readonly intro: string;
  readonly statements: readonly [string, string, string, string, string];
};

/**
 * Every version of the statement that was ever signed, word for word: a record names the version that its signer read, so
 * a version is never changed, a new one is added.
 */
export const DECLARATION_TEXTS: Readonly<Record<typeof DECLARATION_TEXT, DeclarationText>> = {
  '2026-1': {
    intro: 'Ik doe mee aan deze bijeenkomst. Ik verklaar dat ik mij houd aan deze vijf punten:',
    statements: [
      'De leerlingen die ik inbreng, horen bij de doelgroep: zij zijn 4 tot en met 18 jaar en zitten thuis zonder onderwijs.',
      'Is een leerling die ik inbreng 18 jaar, dan weet de leerling van de bespreking en is akkoord.',
      'Is een leerling jonger dan 18 jaar, dan weten de leerling en een ouder of voogd ervan en zijn zij akkoord.',
      'Ik houd geheim wat ik over leerlingen en hun gezin lees en hoor.',
      'Ik gebruik de gegevens alleen voor het doel van de actietafel: de leerling weer op een passende plek krijgen.',
    ],
  },
};

/** The text that is signed now. */
export const declarationText = (): DeclarationText => DECLARATION_TEXTS[DECLARATION_TEXT];

import { COMMANDS, type CommandName } from '../../manifest/commands.ts';

/** What a person typed: a command that the bot knows with what follows it, or nothing that it knows. */
export type TypedCommand = { readonly name: CommandName; readonly rest: string } | undefined;

/**
 * Reads a command from a message: an optional mention, an optional slash, any case, extra or no-break spaces, a new line
 * and a quoted message before it make no difference (contract.md, *The doors to a command*).
 */
export function readCommand(text: string): TypedCommand {
  const words = withoutTags(text)
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim();
  const [, word = '', rest = ''] = /^\/?\s?([\p{L}-]+)\s?(.*)$/u.exec(words) ?? [];
  const known = COMMANDS.find(({ name }) => name === word.toLowerCase());
  return known && { name: known.name, rest: rest.slice(0, 200) };
}

/** What remains without mentions and quotes, with what stands inside them; in one pass, so that no text takes long to read. */
function withoutTags(text: string): string {
  let kept = '';
  let from = 0;
  let inside: string | undefined;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(/<(\/?)(at|quoted)\b[^<>]*>/gi)) {
    const closes = slash === '/' && name.toLowerCase() === inside;
    if (inside === undefined) kept += `${text.slice(from, index)} `;
    if (inside === undefined && slash === '' && !tag.endsWith('/>')) inside = name.toLowerCase();
    else if (closes) inside = undefined;
    from = index + tag.length;
  }
  return inside === undefined ? kept + text.slice(from) : kept;
}

/** The number of a case as typed after a command, in the form in which it is kept; undefined when there is none. */
export function readCaseNumber(rest: string): string | undefined {
  const [, year, count] = /\bAT[-\s]?(\d{4})[-\s]?(\d{1,6})\b/i.exec(rest) ?? [];
  return year && count ? `AT-${year}-${count.padStart(4, '0')}` : undefined;
}

/** An adaptive card as plain JSON. */
export type Card = Record<string, unknown>;

/** A message as Teams keeps it; `root` is the first post of its thread, only in channels. */
export interface Message {
  id: string;
  /** Base id of the channel or personal chat, without `;messageid=`. */
  conversation: string;
  root?: string;
  from: string;
  fromName: string;
  text: string;
  textFormat: string;
  cards: Card[];
  /** MRI of the only person who sees it (a targeted message). */
  to?: string;
  /** What the feed and the lock screen show of it. */
  summary?: string;
  sentAt: string;
  editedAt?: string;
  deleted: boolean;
  /** Counts up over the whole of Teams at every post and change; the order in which things happened. */
  order: number;
  /** Order of the last change of any kind. */
  changed: number;
  /** The card that one person sees instead of the base card: the answer to their own Action.Execute or refresh. */
  views: Record<string, { card: Card; at: string }>;
}

/** What a sender hands over to be posted. */
export interface Draft {
  text?: string;
  textFormat?: string;
  summary?: string;
  attachments?: { contentType?: string; content?: unknown }[];
  entities?: { type?: string; text?: string }[];
}

const day = 24 * 60 * 60 * 1000;

/** Has a targeted message gone from the clients? Teams takes it away after 24 hours. */
export function isExpired(message: Message, now: Date): boolean {
  return message.to !== undefined && now.getTime() - Date.parse(message.sentAt) > day;
}

/** The adaptive cards among the attachments of a draft. */
export function cardsOf(draft: Draft): Card[] {
  return (draft.attachments ?? [])
    .filter((attachment) => attachment.contentType === 'application/vnd.microsoft.card.adaptive')
    .map((attachment) => attachment.content as Card);
}

/** Size in bytes of what Teams counts towards its limit of 100 KB: text, cards and mentions as UTF-16. */
export function sizeOf(draft: Draft): number {
  return 2 * JSON.stringify([draft.text ?? '', draft.attachments ?? [], draft.entities ?? []]).length;
}

/** Every text a reader of a card can see, in order, one per line: for tests that ask what somebody could read. */
export function textOfCard(card: unknown): string {
  const found: string[] = [];
  collectText(card, found);
  return found.join('\n');
}

const shown = ['title', 'label', 'text', 'placeholder', 'altText', 'subtitle'];

function collectText(node: unknown, found: string[]): void {
  if (Array.isArray(node)) for (const item of node) collectText(item, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const fields = node as Record<string, unknown>;
  const type = typeof fields.type === 'string' ? fields.type : '';
  for (const name of shown) if (typeof fields[name] === 'string') found.push(fields[name]);
  if (typeof fields.value === 'string') found.push(fields.value);
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'data' || name === 'fallback' || name === 'refresh' || name === 'msteams') continue;
    if (name === 'inlines' && Array.isArray(value)) found.push(value.map(inlineText).join(''));
    else if (typeof value === 'object' && !(type === '' && name === 'card')) collectText(value, found);
  }
}

function inlineText(inline: unknown): string {
  if (typeof inline === 'string') return inline;
  const text = (inline as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : '';
}

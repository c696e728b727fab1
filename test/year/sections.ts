import type { Card } from '../../cards/card.ts';
import type { Desk } from '../chapters/desk.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the buttons of a card ask, in the words of deadlines.md; all pages of a long digest are read. */
export async function asked(desk: Desk, card: Card, reader: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let page = card, more = true; more; ) {
    const buttons = buttonsIn(page);
    for (const data of buttons) {
      const question = questionOf(data);
      if (question) found.add(question);
    }
    const turn = buttons.find(({ verb, title }) => verb === 'digest.page' && title === 'Volgende bladzijde');
    more = turn !== undefined;
    if (turn) page = await turned(desk, turn, reader);
  }
  return [...found];
}

async function turned(desk: Desk, { digest, page }: Data, reader: string): Promise<Card> {
  const by = { id: reader, name: reader, roles: [] };
  const reply = await desk.press('digest.page', { digest, page }, { by, surface: { kind: 'chat' } });
  if (!('card' in reply)) throw new Error('a page of a digest did not open');
  return reply.card;
}

/** What one button is about; undefined for a button that asks nothing of this kind. */
function questionOf({ verb, case: about, stage, agreement, asked: due, on, meeting }: Data): string | undefined {
  switch (verb) {
    case 'tipping.answer':
    case 'tipping.form':
      return `tipping:${about}:${stage}`;
    case 'plan.form':
      return `plan:${about}`;
    case 'agreement.miss-form':
      return `agreement:${agreement}:${due}`;
    case 'review.answer':
      return `review:${about}:${on}`;
    case 'agenda.post':
      return `agenda:meeting:${meeting}`;
    case 'progress.save':
      return `progress:${meeting}:${about}`;
    default:
      return undefined;
  }
}

function buttonsIn(json: unknown): Data[] {
  if (Array.isArray(json)) return json.flatMap(buttonsIn);
  if (json === null || typeof json !== 'object') return [];
  const { type, title, data, ...rest } = json as Record<string, unknown>;
  const mine = typeof type === 'string' && type.startsWith('Action.') ? [{ title, ...(data as object) } as Data] : [];
  return [...mine, ...Object.values(rest).flatMap(buttonsIn)];
}

import type { Card } from '../cards/card.ts';
import type { Surface } from './action.ts';
import type { Refusal } from './refusals.ts';

/** Who sends something, as the platform hands it over in a verified activity. */
export type Sender = {
  readonly tenant: string;
  readonly id: string;
  readonly mri: string;
  readonly name: string;
  readonly system?: boolean;
};

/** One press, command or errand: what is asked, by whom, at which table. The same `commandId` is carried out once. */
export type Request = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly table: string;
  readonly sender: Sender;
  readonly surface: Surface;
  readonly commandId: string;
};

/** What the one who pressed gets to see: a card with the title of its dialog, or one sentence. */
export type Reply =
  | { readonly card: Card; readonly title: string }
  | { readonly say: string; readonly refused?: Refusal };

/** The bot itself, when something happens in Teams or a moment comes. */
export function systemSender(tenant: string): Sender {
  return { tenant, id: 'system', mri: '', name: '', system: true };
}

import { z } from 'zod';
import { DOMAINS, type Member } from '../../storage/documents.ts';
import { defineAction } from '../action.ts';
import { DIGEST_HOURS, QUIET_AT_MOST } from '../deadlines/hours.ts';
import { accept, refuse } from '../decision.ts';
import type { Problem } from '../refusals.ts';
import { isMember } from '../roles.ts';
import { cleanText } from '../text.ts';

const ORGANISATION_AT_MOST = 120;

/** Saves what a member says of themselves: organisation, domain, mandate, who sits in for them and to whom they turn at stagnation (process.md §1, §5). */
export const saveProfile = defineAction({
  verb: 'profile.save',
  on: 'members',
  data: z.object({
    organisation: z
      .string()
      .max(200_000)
      .optional()
      .transform((text) => (text === undefined ? undefined : cleanText(text))),
    domain: z.string().max(40).default(''),
    mandate: z.string().max(10).default(''),
    deputy: z.string().max(80).default(''),
    manager: z.string().max(80).default(''),
    digestFrom: z.string().max(10).default(''),
    quiet: z.string().max(40).optional(),
  }),
  allow: (actor) => isMember(actor),
  otherwise: 'not-allowed-member',
  form: 'profile.form',
  decide({ members }, typed, { actor }) {
    const member = members.find(({ person }) => person === actor.id);
    if (!member) return refuse('not-a-member');
    const problems: Record<string, Problem> = {};
    const { organisation = member.organisation } = typed;
    if (organisation.length > ORGANISATION_AT_MOST) problems.organisation = 'too-long';
    const known = new Set(colleaguesOf(members, actor.id).map(({ person }) => person));
    for (const field of ['deputy', 'manager'] as const) {
      if (typed[field] && typed[field] !== 'none' && !known.has(typed[field])) problems[field] = 'choose-one';
    }
    if (quietIn(typed.quiet ?? '').length > QUIET_AT_MOST) problems.quiet = 'too-many-days';
    if (Object.keys(problems).length > 0) return refuse('form-problems', problems);
    return accept(
      { write: [profiled(member, { ...typed, organisation })] },
      { fields: ['organisation', 'domain', 'mandate', 'deputy', 'manager', 'digestFrom', 'quietDays'] },
      { view: 'profile.form', data: {}, remark: { name: 'profile-saved' } },
    );
  },
});

type Typed = Readonly<Record<'organisation' | 'domain' | 'mandate' | 'deputy' | 'manager' | 'digestFrom', string>> & {
  readonly quiet?: string | undefined;
};

/** The days of the working week that were chosen, 1 is Monday. */
function quietIn(typed: string): number[] {
  const days = typed.split(',').map(Number);
  return [1, 2, 3, 4, 5].filter((day) => days.includes(day));
}

/** A choice that was left as it was is not in what came in; *Niemand* takes away who was named. */
function profiled(
  member: Member,
  { organisation, domain, mandate, deputy, manager, digestFrom, quiet }: Typed,
): Member {
  const { deputy: deputyBefore, manager: managerBefore, domain: domainBefore, ...rest } = member;
  const chosen = DOMAINS.find((option) => option === domain) ?? domainBefore;
  const named = (choice: string, before: string | undefined) => (choice === 'none' ? undefined : choice || before);
  const [sitsIn, turnsTo] = [named(deputy, deputyBefore), named(manager, managerBefore)];
  const hour = DIGEST_HOURS.find((one) => one === digestFrom) ?? member.digestFrom;
  return {
    ...rest,
    organisation,
    ...(hour ? { digestFrom: hour } : {}),
    quietDays: quiet === undefined ? (member.quietDays ?? []) : quietIn(quiet),
    mandate: mandate === '' ? member.mandate : mandate === 'yes',
    ...(chosen ? { domain: chosen } : {}),
    ...(sitsIn ? { deputy: sitsIn } : {}),
    ...(turnsTo ? { manager: turnsTo } : {}),
  };
}

/** Everybody else at the table, by name: who can be named as deputy or *leidinggevende*. */
export function colleaguesOf(members: readonly Member[], person: string): readonly Member[] {
  return members
    .filter((member) => member.status === 'member' && member.person !== person)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

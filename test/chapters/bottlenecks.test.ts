import { describe, expect, it } from 'vitest';
import { closeBottleneck } from '../../bot/bottlenecks/close-bottleneck.ts';
import { quickBottleneck, reportBottleneck } from '../../bot/bottlenecks/report-bottleneck.ts';
import { showBottleneck } from '../../bot/bottlenecks/show-bottleneck.ts';
import { showBottleneckForm } from '../../bot/bottlenecks/show-bottleneck-form.ts';
import { showBottlenecks } from '../../bot/bottlenecks/show-bottlenecks.ts';
import { isStructural } from '../../bot/bottlenecks/structural.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { aBottleneck, anAgreement } from './agreed.ts';
import { aCase } from './builders.ts';
import { textOf } from './desk.ts';
import { given } from './given.ts';
import { board, chair, guest, participant } from './people.ts';

const text = 'Er is nergens plek voor behandeling';
const found = aCase({ caseId: 'casus-1' });
const filled = (over: object = {}) => ({
  bottleneck: freshIdFor(participant.id),
  category: 'waiting-list',
  level: 'policy',
  text,
  cases: 'casus-1',
  ...over,
});

describe('a bottleneck is structural', () => {
  const shown = (caseId: string, reportedOn = '2026-11-16') => aBottleneck({ cases: [caseId], reportedOn });
  const today = '2026-11-23';

  it('when the same category shows in three different cases within a year', () => {
    expect(isStructural([shown('a'), shown('b'), shown('c')], 'waiting-list', today)).toBe(true);
    expect(isStructural([aBottleneck({ cases: ['a', 'b', 'c'] })], 'waiting-list', today)).toBe(true);
  });

  it('not in two cases, not three times in the same case, not in another category', () => {
    expect(isStructural([shown('a'), shown('b')], 'waiting-list', today)).toBe(false);
    expect(isStructural([shown('a'), shown('a'), shown('a')], 'waiting-list', today)).toBe(false);
    expect(isStructural([shown('a'), shown('b'), shown('c')], 'transport', today)).toBe(false);
  });

  it('within a year to the day: what was recorded a year ago does not count any more', () => {
    const others = [shown('a'), shown('b')];
    expect(isStructural([...others, shown('c', '2025-11-24')], 'waiting-list', today)).toBe(true);
    expect(isStructural([...others, shown('c', '2025-11-23')], 'waiting-list', today)).toBe(false);
  });
});

describe('a bottleneck is recorded', () => {
  it('by anyone at the table, and stands on the list without its text', async () => {
    const outcome = await given(found).when(reportBottleneck, filled(), { by: participant });
    outcome.accepts('Het knelpunt is vastgelegd', 'Wachtlijst · Beleid', '1 casus');
    expect(textOf(outcome.reply)).not.toContain(text);
    expect(await outcome.all('bottleneck')).toMatchObject([
      { cases: ['casus-1'], reportedOn: '2026-11-23', notes: { text } },
    ]);
    for (const by of [guest, board])
      (await given(found).when(reportBottleneck, filled(), { by })).refuses('not-allowed-member');
  });

  it('once when it is pressed twice, and links only cases of the table', async () => {
    const typed = filled({ cases: 'casus-1,casus-van-elders' });
    const outcome = await given(found).when(reportBottleneck, typed, { by: participant });
    (await outcome.when(reportBottleneck, typed, { by: participant })).accepts().changesNothing();
    expect((await outcome.all('bottleneck'))[0]?.cases).toEqual(['casus-1']);
  });

  it('asks for what is missing and keeps the rest; the form shows no personal data', async () => {
    const outcome = await given(found).when(reportBottleneck, filled({ category: '', text: '' }), { by: participant });
    outcome.asksAgain('Kies een antwoord', 'Vul dit in').changesNothing();
    await outcome.when(showBottleneckForm, {}, { by: participant });
    expect(JSON.stringify(outcome.reply)).toMatch(/AT-2026-0001/);
    expect(JSON.stringify(outcome.reply)).not.toMatch(/Fenna|Verzonnen|Bedachte/);
  });

  it('says when it becomes structural, and the list marks it', async () => {
    const others = ['casus-2', 'casus-3'].map((caseId, n) => aBottleneck({ bottleneck: `k-${n}`, cases: [caseId] }));
    const outcome = await given(found, ...others).when(reportBottleneck, filled(), { by: participant });
    outcome.accepts('nu structureel', 'Structureel');
  });

  it('in one press from an agreement that could not be done, with what stood in the way', async () => {
    const agreement = anAgreement({
      caseId: 'casus-1',
      status: 'could-not',
      notes: { what: 'Aanmelden', obstacle: 'De wachtlijst is acht weken' },
    });
    const press = {
      bottleneck: freshIdFor(participant.id),
      case: 'casus-1',
      agreement: 'afspraak-1',
      category: 'supply',
    };
    const outcome = await given(found, agreement).when(quickBottleneck, press, { by: participant });
    outcome.accepts('vastgelegd');
    expect(await outcome.all('bottleneck')).toMatchObject([
      { category: 'supply', level: 'organisation', cases: ['casus-1'], notes: { text: 'De wachtlijst is acht weken' } },
    ]);
  });
});

describe('a bottleneck is read and closed', () => {
  const press = { bottleneck: 'knelpunt-1' };

  it('shows its text in a dialog, never in a channel', async () => {
    (await given(aBottleneck()).when(showBottleneck, press, { by: participant })).accepts(text);
    const channel = { by: participant, surface: { kind: 'channel' } } as const;
    expect(textOf((await given(aBottleneck()).when(showBottleneck, press, channel)).reply)).not.toContain(text);
    expect(textOf((await given(aBottleneck()).when(showBottlenecks, {}, channel)).reply)).not.toContain(text);
  });

  it('closes only with what was changed in the agreements, by chair or secretary, once', async () => {
    const changed = 'Twee plekken per maand zijn afgesproken';
    const outcome = await given(aBottleneck()).when(closeBottleneck, { ...press, changed: ' ' }, { by: chair });
    outcome.asksAgain('Vul dit in').changesNothing();
    (await outcome.when(closeBottleneck, { ...press, changed }, { by: participant })).refuses('not-allowed-chair');
    (await outcome.when(closeBottleneck, { ...press, changed }, { by: chair })).accepts('Het knelpunt is gesloten');
    expect(await outcome.all('bottleneck')).toMatchObject([
      { status: 'closed', closedOn: '2026-11-23', closedBy: chair.id, notes: { changed } },
    ]);
    (await outcome.when(closeBottleneck, { ...press, changed: 'Iets anders' }, { by: chair }))
      .accepts()
      .changesNothing();
  });
});

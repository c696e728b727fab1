import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discardDraft } from '../../bot/cases/discard-draft.ts';
import { expireDraft } from '../../bot/cases/expire-draft.ts';
import { problemsIn } from '../../bot/cases/form-check.ts';
import { STEP_FIELDS, type Step, type Typed } from '../../bot/cases/form-fields.ts';
import { resumeDraft } from '../../bot/cases/resume-draft.ts';
import { saveStep } from '../../bot/cases/save-step.ts';
import { sendForm } from '../../bot/cases/send-form.ts';
import { showForm } from '../../bot/cases/show-form.ts';
import { submitCase } from '../../bot/cases/submit-case.ts';
import { freshIdFor } from '../../bot/ids.ts';
import { KeyDestroyed } from '../../storage/cipher.ts';
import { type Draft, settingsShape } from '../../storage/documents.ts';
import { aCase, aDraft, MONDAY, RIGHT } from './builders.ts';
import { type Desk, openDesk, openTable, textOf } from './desk.ts';
import { given, Outcome } from './given.ts';
import { chair, other, participant, system, TABLE } from './people.ts';

const DAY = 24 * 3600_000;
const later = (ms: number) => new Date(MONDAY.getTime() + ms);
const inputsOf = (step: Step, typed: Typed) =>
  Object.fromEntries(STEP_FIELDS[step].map((field) => [field, typed[field] ?? '']));
const chatCard = { conversationId: 'a:chat', activityId: '1' };
const inChat = { kind: 'chat', card: chatCard } as const;

describe('what was typed is kept', () => {
  const press = fc.record({
    what: fc.constantFrom('type', 'type', 'type', 'reopen', 'restart', 'resume'),
    go: fc.constantFrom('next', 'back'),
    wrong: fc.boolean(),
  });

  test('whatever the order of Verder, Terug, opening again and restarts of the bot', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 1, maxLength: 12 }), async (presses) => {
        let desk = await openTable();
        const caseId = freshIdFor(participant.id);
        let step: Step = 1;
        let typed: Typed = {};
        for (const one of presses) {
          if (one.what === 'restart') desk = openDesk(desk);
          else if (one.what === 'reopen') await desk.press(showForm, {}, { by: participant });
          else if (one.what === 'resume') await desk.press(resumeDraft, { case: caseId }, { by: participant });
          else if (one.what === 'type') {
            const inputs = inputsOf(step, one.wrong ? { ...RIGHT, birthDate: '2030-01-01', question: 'Kort' } : RIGHT);
            const { go } = one;
            await desk.press(saveStep, { case: caseId, step, go, ...inputs }, { by: participant });
            typed = { ...typed, ...inputs };
            const stays =
              go === 'next' && Object.keys(problemsIn(step, typed, '2026-11-23', settingsShape.parse({}))).length > 0;
            if (!stays) step = Math.min(4, Math.max(1, step + (go === 'next' ? 1 : -1))) as Step;
          }
          const [draft] = await desk.all('draft');
          expect(draft?.typed ?? {}).toEqual(typed);
          expect(draft?.step ?? 1).toBe(step);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('word for word, also new lines, accents and signs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (words) => {
        const desk = await openTable();
        const data = { case: freshIdFor(participant.id), step: 2, go: 'back', tried: `a${words}\nz` };
        await desk.press(saveStep, data, { by: participant });
        const [draft] = await desk.all('draft');
        expect(draft?.typed.tried).toBe(
          `a${words}\nz`
            .replace(/\r\n?/g, '\n')
            .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (c) =>
              c === '\n' || c === '\t' ? c : '',
            ),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('an input that was emptied is empty, and the other steps stay as they were', async () => {
    const draft = aDraft();
    const empty = { ...inputsOf(2, RIGHT), tried: '' };
    const outcome = await given(draft).when(
      saveStep,
      { case: draft.caseId, step: 2, go: 'back', ...empty },
      { by: participant },
    );
    expect(await outcome.all('draft')).toMatchObject([{ step: 1, typed: { ...RIGHT, tried: '' } }]);
  });

  test('in a dialog that was closed: opening the form again offers to go on with it', async () => {
    const draft = aDraft({ step: 2 });
    const outcome = await given(draft).when(showForm, {}, { by: participant });
    outcome.accepts('Verder met concept', 'Opnieuw beginnen');
    expect(textOf(outcome.reply)).not.toMatch(/Fenna|2012/);
    await outcome.when(resumeDraft, { case: draft.caseId }, { by: participant });
    outcome.accepts('stap 2 van 4', 'Fenna Verzonnen');
  });
});

describe('a draft is of one person', () => {
  const draft = aDraft();
  test.each([
    [resumeDraft, {}, 'draft-gone'],
    [submitCase, {}, 'draft-gone'],
    [saveStep, { step: 1, go: 'next' }, 'old-button'],
  ] as const)('somebody else cannot press %o on it', async (action, data, refusal) => {
    for (const by of [other, chair]) {
      const outcome = await given(draft).when(action, { case: draft.caseId, ...data }, { by });
      outcome.refuses(refusal);
      expect(textOf(outcome.reply)).not.toMatch(/Fenna/);
    }
  });

  test('nobody else can throw it away, or sees it as theirs', async () => {
    const outcome = await given(draft).when(discardDraft, { case: draft.caseId }, { by: other });
    outcome.changesNothing();
    await outcome.when('case.mine', {}, { by: other });
    expect(textOf(outcome.reply)).not.toContain('Verder met concept');
    await outcome.when('case.mine', {}, { by: participant });
    outcome.accepts('Verder met concept');
  });
});

describe('a draft is kept for seven days after the last press', () => {
  async function started() {
    const desk = await openTable();
    const caseId = freshIdFor(participant.id);
    await desk.press(saveStep, { case: caseId, step: 2, go: 'next', ...inputsOf(2, RIGHT) }, { by: participant });
    return { desk, caseId };
  }
  async function sweepAt(desk: Desk, at: Date) {
    desk.clock.moveTo(at);
    await desk.dispatcher.sweep();
  }

  test('and goes then, key and all', async () => {
    const { desk, caseId } = await started();
    await sweepAt(desk, later(7 * DAY - 60_000));
    expect(await desk.all('draft')).toHaveLength(1);
    await sweepAt(desk, later(7 * DAY));
    expect(await desk.all('draft')).toHaveLength(0);
    await expect(desk.cipher.seal(TABLE, `case:${caseId}`, 'x', 'typed', {})).rejects.toThrow(KeyDestroyed);
    const reply = await desk.press(resumeDraft, { case: caseId }, { by: participant });
    expect(reply).toMatchObject({ refused: 'draft-gone' });
  });

  test('and each press starts the term anew, also going on in the chat', async () => {
    const { desk, caseId } = await started();
    await desk.press(resumeDraft, { case: caseId }, { by: participant, now: later(6 * DAY) });
    await sweepAt(desk, later(12 * DAY));
    expect(await desk.all('draft')).toHaveLength(1);
    await sweepAt(desk, later(13 * DAY));
    expect(await desk.all('draft')).toHaveLength(0);
  });

  test('and the key of a case that was submitted from it is not touched', async () => {
    const draft = aDraft();
    const desk = await openTable(draft);
    await desk.press(resumeDraft, { case: draft.caseId }, { by: participant });
    await desk.press(submitCase, { case: draft.caseId }, { by: participant });
    await sweepAt(desk, later(8 * DAY));
    await desk.press(expireDraft, { case: draft.caseId }, { by: system });
    await desk.press(discardDraft, { case: draft.caseId }, { by: participant });
    const [found] = await openDesk(desk).all('case');
    expect(found?.file.name).toBe('Fenna Verzonnen');
  });

  test('which nobody but the system can bring forward', async () => {
    const draft = aDraft();
    (await given(draft).when(expireDraft, { case: draft.caseId }, { by: participant })).refuses('not-allowed-member');
  });
});

describe('throwing a draft away', () => {
  test('destroys its key: what was typed is unreadable in every copy', async () => {
    const draft = aDraft();
    const desk = await openTable(draft);
    const kept = await desk.tables.get(TABLE, draft.id);
    const reply = await desk.press(discardDraft, { case: draft.caseId }, { by: participant });
    expect(textOf(reply)).toContain('stap 1 van 4');
    const sealed = String(kept?.body.typed);
    for (const cipher of [desk.cipher, openDesk(desk).cipher]) {
      await expect(cipher.open(TABLE, `case:${draft.caseId}`, draft.id, 'typed', sealed)).rejects.toThrow(KeyDestroyed);
    }
  });

  test('twice is harmless, and a case that came of it stays readable', async () => {
    const outcome = await given(aDraft()).when(discardDraft, { case: 'gone-already' }, { by: participant });
    outcome.accepts('stap 1 van 4').changesNothing();
    const found = aCase();
    const after = await given(found).when(discardDraft, { case: found.caseId }, { by: participant });
    after.accepts().changesNothing();
    expect(await after.desk.cipher.seal(TABLE, `case:${found.caseId}`, 'x', 'file', {})).toBeTypeOf('string');
  });

  test('leaves no form behind that cannot be answered: an open dialog of it hears that the draft is gone', async () => {
    const draft = aDraft();
    const outcome = await given(draft).when(discardDraft, { case: draft.caseId }, { by: participant });
    await outcome.when(
      saveStep,
      { case: draft.caseId, step: 1, go: 'next', ...inputsOf(1, RIGHT) },
      { by: participant },
    );
    outcome.refuses('draft-gone');
  });

  test('does not lock somebody out when another process wrote in it at that moment', async () => {
    const draft = aDraft();
    const desk = await openTable(draft);
    await desk.records.forget(TABLE, draft.caseId);
    const after = new Outcome(openDesk(desk));
    (await after.when(showForm, {}, { by: participant })).accepts();
    (await after.when('case.mine', {}, { by: participant })).accepts();
    (await after.when(resumeDraft, { case: draft.caseId }, { by: participant })).refuses('draft-gone');
    const fresh: Draft = aDraft();
    await after.when(saveStep, { case: fresh.caseId, step: 1, go: 'next', ...inputsOf(1, RIGHT) }, { by: participant });
    after.accepts('stap 2 van 4');
  });
});

describe('the form in the own chat', () => {
  test('comes when somebody asks for it in the channel, once for each time', async () => {
    const outcome = await given().when(sendForm, {}, { by: participant, surface: { kind: 'channel' } });
    outcome.accepts('eigen chat').tells(participant, 'stap 1 van 4').tellsOnly(participant);
  });

  test('is the offer to go on when one was left half-way, without what was typed', async () => {
    const outcome = await given(aDraft()).when(sendForm, {}, { by: participant });
    outcome.tells(participant, 'Verder met concept');
    expect(outcome.desk.left[0]?.text).not.toMatch(/Fenna/);
  });

  test('turns into that offer a quarter of an hour after the last press', async () => {
    const draft = aDraft({ step: 2 });
    const desk = await openTable(draft);
    await desk.press(resumeDraft, { case: draft.caseId }, { by: participant, surface: inChat });
    await desk.press(
      resumeDraft,
      { case: draft.caseId },
      { by: participant, surface: inChat, now: later(10 * 60_000) },
    );
    desk.clock.moveTo(later(24 * 60_000));
    await desk.dispatcher.sweep();
    expect(desk.left).toEqual([]);
    desk.clock.moveTo(later(25 * 60_000));
    await desk.dispatcher.sweep();
    expect(desk.left).toMatchObject([{ to: participant.id, text: expect.stringContaining('Verder met concept') }]);
    expect(desk.left[0]?.text).not.toMatch(/Fenna/);
  });

  test('gives way to the number when its case was submitted elsewhere', async () => {
    const draft = aDraft({ step: 4 });
    const desk = await openTable(draft);
    await desk.press(resumeDraft, { case: draft.caseId }, { by: participant, surface: inChat });
    await desk.press(submitCase, { case: draft.caseId }, { by: participant });
    await desk.dispatcher.sweep();
    desk.left.splice(0);
    desk.clock.moveTo(later(16 * 60_000));
    await desk.dispatcher.sweep();
    expect(desk.left).toMatchObject([{ to: participant.id, text: expect.stringContaining('AT-2026-0001') }]);
  });

  test('stays out of the chat when it was filled in in a dialog', async () => {
    const draft = aDraft();
    const outcome = await given(draft).when(resumeDraft, { case: draft.caseId }, { by: participant });
    const notices = await outcome.all('notice');
    expect(notices.map(({ topic }) => topic)).toEqual(['draft.expire']);
  });
});

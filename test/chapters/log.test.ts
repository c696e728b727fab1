import { describe, expect, test } from 'vitest';
import { errorFields, type LogFields, makeLog } from '../../bot/log.ts';

function capture(level = 'trace') {
  const lines: string[] = [];
  const log = makeLog(level, { write: (line: string) => void lines.push(line) });
  return { log, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('a log line', () => {
  test('has what happened and the fields of the fixed list', () => {
    const { log, parsed } = capture();
    log.info('a request was answered', { verb: 'case.submit', table: 't0', ms: 12 });
    expect(parsed()).toMatchObject([
      { level: 30, msg: 'a request was answered', verb: 'case.submit', table: 't0', ms: 12 },
    ]);
  });

  test('drops every other field, also one that a cast let through', () => {
    const { log, lines } = capture();
    const hostile = { verb: 'case.submit', name: 'Fenna Verzonnen', err: new Error('Fenna'), msg: 'Fenna', level: 10 };
    log.warn('something', hostile as LogFields);
    log.error('something', hostile as LogFields);
    log.info('something', hostile as LogFields);
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('Fenna');
  });

  test('says nothing about the machine', () => {
    const { log, parsed } = capture();
    log.info('x');
    expect(Object.keys(parsed()[0] ?? {}).sort()).toEqual(['level', 'msg', 'time']);
  });

  test('is left out under its level', () => {
    const { log, lines } = capture('error');
    log.info('x');
    log.warn('x');
    expect(lines).toEqual([]);
  });
});

describe('of an error', () => {
  test('the kind, the code and the place in our code are kept; never its message', () => {
    const error = Object.assign(new TypeError('Fenna Verzonnen is geen getal'), { code: 'ERR_X' });
    error.stack = 'TypeError: Fenna Verzonnen\n    at f (/srv/app/bot/cases/submit-case.ts:12:3)';
    expect(errorFields(error)).toEqual({
      errorKind: 'TypeError',
      errorCode: 'ERR_X',
      where: 'bot/cases/submit-case.ts:12',
    });
  });

  test('that is no error, only its type is kept', () => {
    expect(errorFields('Fenna Verzonnen')).toEqual({ errorKind: 'string' });
    expect(errorFields(null)).toEqual({ errorKind: 'object' });
  });

  test('whose message imitates a place in our code, nothing of the message is kept', () => {
    const error = new Error('x\n    at Fenna (/bot/Fenna-Verzonnen:1)');
    expect(JSON.stringify(errorFields(error))).not.toContain('Fenna');
  });
});

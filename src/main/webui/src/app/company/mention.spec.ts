import { describe, expect, it } from 'vitest';
import { finish, mentionAt } from './mention';

describe('a mention while it is written', () => {
  it('begins with the sign and ends at the caret', () => {
    expect(mentionAt('Ask @ja about it', 7)).toEqual({ from: 4, text: 'ja' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, text: '' });
  });

  it.each(['jane@exam', 'no sign', 'Ask @jane now'])('is not one in: %s', (text) => {
    expect(mentionAt(text, text.length)).toBeNull();
  });

  it('is finished where it stands, with one space after it', () => {
    const mention = mentionAt('Ask @ja about it', 7)!;
    expect(finish('Ask @ja about it', 7, mention, 'jane')).toEqual({ text: 'Ask @jane about it', caret: 10 });
  });
});

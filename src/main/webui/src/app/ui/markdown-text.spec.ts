import { describe, expect, it } from 'vitest';
import { htmlOf } from './markdown-text';

describe('Markdown', () => {
  it('has lists, code and line breaks as people know them', () => {
    expect(htmlOf('- sand\n- `paint`')).toContain('<code>paint</code>');
    expect(htmlOf('- [x] sand\n- [ ] paint')).toMatch(/☑ .*sand[^]*☐ .*paint/);
    expect(htmlOf('one\ntwo')).toContain('one<br>two');
  });

  it('marks mentions, with the dot of a sentence left out', () => {
    expect(htmlOf('Ask @jane.roe.')).toContain('<strong class="mention">@jane.roe</strong>.');
  });

  it.each(['jane@example.com', '@@', '`@jane`'])('finds no mention in %s', (text) => {
    expect(htmlOf(text)).not.toContain('mention');
  });

  it('makes a link of the key of a task, but not within words, code and addresses', () => {
    expect(htmlOf('See GEN-12.')).toContain('<a href="/tasks/GEN-12">GEN-12</a>.');
    expect(htmlOf('`GEN-12` XGEN-12-B https://example.org/GEN-12')).not.toContain('/tasks/');
  });
});

import { Refused, reason } from './problem';

describe('Refused', () => {
  it('tells what is wrong with which field', () => {
    const refused = Refused.of(422, {
      code: 'invalid_input',
      detail: 'The request has invalid fields.',
      errors: [{ field: 'title', code: 'required', message: 'must not be blank' }],
    });
    expect(refused.fields.get('title')).toBe('must not be blank');
    expect(reason(refused)).toBe('The request has invalid fields. title: must not be blank');
  });

  it('has something to say of an answer that is none of ours', () => {
    expect(Refused.of(502, '<html>Bad Gateway</html>')).toMatchObject({ code: 'unknown', status: 502 });
    expect(reason(new TypeError('Failed to fetch'))).toContain('cannot be reached');
  });
});

// Requests that the OpenAPI document allows, and requests that it does not, from the same generators.
import fc from 'fast-check';

const NASTY = [
  '', ' ', '\u0000', '\u0000\u0001', 'null', 'undefined', 'NaN', '-0', '1e309', '0x1F', '9223372036854775808', '-1',
  "' OR '1'='1", "'; DROP TABLE task; --", '" OR ""="', ') OR 1=1 --', "\\'; SELECT pg_sleep(5); --", '%27%20OR%201=1',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{7*7}}', '${7*7}', '#{7*7}', '${jndi:ldap://127.0.0.1/a}',
  '../../../../etc/passwd', '..\\..\\windows', 'file:///etc/passwd', 'http://127.0.0.1:22/', 'http://[::1]/', '; ls', '| id', '`id`',
  '\r\nSet-Cookie: a=b', '%0d%0aX: y', '\u202Eevil', '\uFEFF', '👩‍👩‍👧‍👦', 'Ω≈ç√∫˜µ≤≥÷', '表ポあA鷗ŒéＢ逍Üßªąñ丂㐀𠀀', 'İı', 'ﬀ', 'a'.repeat(256), 'a'.repeat(10_001),
  '0001-01-01', '9999-12-31', '2026-02-30', '2026-13-01T00:00:00Z', '+1000000-01-01', 'P1D', '(((((((((((((((((((((((((', '%_%', '*:*&!|', '@',
  'a@b', 'me', '00000000-0000-0000-0000-000000000000', 'GEN-1', 'GEN-99999999999', 'gen-1',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
);
const anything = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom(null, [], {}, [[[]]], { id: {} }, [null]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Makes generators of requests for the operations of a document. */
export function generators(document, ids) {
  const resolve = (schema) =>
    schema?.$ref ? resolve(schema.$ref.split('/').slice(1).reduce((node, part) => node[part], document)) : (schema ?? {});
  const id = fc.oneof(
    { weight: 4, arbitrary: fc.nat().map((number) => ids.at(number % Math.max(ids.length, 1)) ?? NASTY.at(-4)) },
    { weight: 1, arbitrary: fc.uuid() },
  );

  function fitting(wanted, depth) {
    const schema = resolve(wanted);
    const types = [schema.type ?? (schema.properties ? 'object' : 'string')].flat();
    const type = types.find((one) => one !== 'null') ?? 'null';
    const options = schema.oneOf ?? schema.anyOf;
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (options) return fc.oneof(...options.map((option) => fitting(option, depth)));
    switch (type) {
      case 'integer':
        return fc.oneof(
          fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 200) }),
          fc.constantFrom(0, -1, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53 - 1),
        );
      case 'number':
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(value(schema.items, depth + 1), { maxLength: 4 });
      case 'object':
        return depth > 4
          ? fc.constant({})
          : fc.record(
              Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, value(of, depth + 1)])),
              { requiredKeys: (schema.required ?? []).filter((name) => schema.properties?.[name]) },
            );
      default:
        if (schema.format === 'uuid') return id;
        if (schema.format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
        if (schema.format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
        return fc.oneof({ weight: 4, arbitrary: fc.lorem({ maxCount: 3 }) }, { weight: 1, arbitrary: id }, { weight: 2, arbitrary: text });
    }
  }

  const value = (schema, depth = 0) =>
    fc.oneof({ weight: 20, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: anything });

  function request(operation) {
    const parameters = (operation.parameters ?? []).map(resolve);
    const of = (place) => parameters.filter((one) => one.in === place && one.name !== 'wait');
    const body = Object.entries(operation.requestBody?.content ?? {})[0];
    return fc.record({
      path: fc.record(Object.fromEntries(of('path').map(({ name }) => [name, fc.oneof({ weight: 6, arbitrary: id }, { weight: 1, arbitrary: text })]))),
      query: few(fc.record(Object.fromEntries(of('query').map(({ name, schema }) => [name, value(schema)])), { requiredKeys: [] }), 3),
      stray: fc.oneof({ weight: 30, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text }),
      headers: few(
        fc.record({
          'If-Match': fc.constantFrom('"1"', '"2"', '*', 'W/"1"', '1', '""', '"999999999999"'),
          'Idempotency-Key': fc.constantFrom('a', 'b', crypto.randomUUID(), ' ', 'x'.repeat(300)),
          'X-Audit-Reason': fc.constantFrom('because', 'x'.repeat(501), '{{7*7}}'),
          Accept: fc.constantFrom('application/json', '*/*', 'text/html', 'nonsense'),
        }),
        15,
      ),
      body: body ? fc.oneof({ weight: 12, arbitrary: value(body[1].schema).map((one) => bodyOf(body[0], one)) }, { weight: 1, arbitrary: text }) : fc.constant(undefined),
      type: fc.oneof({ weight: 25, arbitrary: fc.constant(body?.[0]) }, { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/xml', 'application/json') }),
    });
  }
  return request;
}

/** Of the fields of a record one in so many. */
function few(record, oneIn) {
  const chance = fc.constantFrom(true, ...Array.from({ length: oneIn - 1 }, () => false));
  return fc.tuple(record, fc.infiniteStream(chance)).map(([fields, luck]) =>
    Object.fromEntries(Object.entries(fields).filter(() => luck.next().value)),
  );
}

function bodyOf(type, value) {
  const text = (one) => (typeof one === 'string' ? one : JSON.stringify(one));
  if (type.includes('form')) return new URLSearchParams(Object.entries(value ?? {}).map(([name, one]) => [name, text(one)])).toString();
  return type.endsWith('json') ? JSON.stringify(value) : text(value);
}

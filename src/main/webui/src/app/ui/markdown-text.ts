import { Marked, Tokens } from 'marked';

/** The same names that the server takes for a mention. */
const MENTION = /^@([A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9])?)/;
const MENTION_BEGINS = /(?<![\w@.+-])@[A-Za-z0-9]/;
const TASK_KEY = /^[A-Z][A-Z0-9]{1,9}-[1-9]\d{0,8}(?![\w-])/;
const TASK_KEY_BEGINS = /(?<![\w/.-])[A-Z][A-Z0-9]{1,9}-[1-9]/;

const markdown = new Marked({ gfm: true, breaks: true });
markdown.use({
  // What could be ticked is taken out when it is shown, since a tick would change nothing.
  renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') },
  extensions: [
    inline('mention', MENTION_BEGINS, MENTION, (text) => `<strong class="mention">${text}</strong>`),
    inline('taskKey', TASK_KEY_BEGINS, TASK_KEY, (text) => `<a href="/tasks/${text}">${text}</a>`),
  ],
});

/**
 * The HTML of a text in GitHub's Markdown, with mentions marked and task keys as links. It is not safe to show: what shows it
 * has to sanitize it.
 */
export function htmlOf(text: string): string {
  return markdown.parse(text, { async: false });
}

function inline(name: string, begins: RegExp, whole: RegExp, write: (text: string) => string) {
  return {
    name,
    level: 'inline' as const,
    start: (source: string) => source.search(begins),
    tokenizer: (source: string) => {
      const found = whole.exec(source);
      return found ? { type: name, raw: found[0] } : undefined;
    },
    renderer: (token: Tokens.Generic) => write(token.raw),
  };
}

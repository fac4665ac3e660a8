/** A mention that is being written: where it begins, and what there is of it. */
export interface Mention {
  from: number;
  text: string;
}

const UNFINISHED = /(?<![\w@.+-])@([A-Za-z0-9._+-]*)$/;

/** The mention in which the caret is, if it is in one. */
export function mentionAt(text: string, caret: number): Mention | null {
  const found = UNFINISHED.exec(text.slice(0, caret));
  return found ? { from: found.index, text: found[1] } : null;
}

/** The text with the mention finished, and where the caret is then. */
export function finish(
  text: string,
  caret: number,
  mention: Mention,
  username: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, mention.from)}@${username} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** The languages that the pages speak. */
export type Language = 'en' | 'de';

const KEY = 'taskyard-language';

/** The language that was chosen in this browser, or else the one it asks for. */
export function language(): Language {
  const wanted = localStorage.getItem(KEY) ?? navigator.language;
  return wanted.startsWith('de') ? 'de' : 'en';
}

/** Speaks another language from now on; what is shown is read anew. */
export function speak(other: Language): void {
  localStorage.setItem(KEY, other);
  location.reload();
}

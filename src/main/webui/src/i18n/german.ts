import { registerLocaleData } from '@angular/common';
import german from '@angular/common/locales/de';
import { loadTranslations } from '@angular/localize';
import texts from './de.json';

/** Has all that is loaded after it speak German. */
export async function load(): Promise<void> {
  registerLocaleData(german);
  loadTranslations(texts.translations);
}

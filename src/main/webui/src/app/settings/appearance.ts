import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatRadioModule } from '@angular/material/radio';
import { Shortcuts } from '../shell/shortcuts';
import { language, speak } from '../shell/language';
import { Theme } from '../shell/theme';

/** How the pages look and sound in this browser. */
@Component({
  selector: 'ty-appearance',
  imports: [FormsModule, MatCheckboxModule, MatRadioModule],
  template: `
    <section>
      <h2 id="theme" i18n>Theme</h2>
      <mat-radio-group aria-labelledby="theme" [ngModel]="theme.choice()" (ngModelChange)="theme.choice.set($event)">
        <mat-radio-button value="system" i18n>As the system</mat-radio-button>
        <mat-radio-button value="light" i18n>Light</mat-radio-button>
        <mat-radio-button value="dark" i18n>Dark</mat-radio-button>
      </mat-radio-group>
    </section>
    <section>
      <h2 id="language" i18n>Language</h2>
      <mat-radio-group aria-labelledby="language" [ngModel]="language" (ngModelChange)="speak($event)">
        <mat-radio-button value="en" lang="en">English</mat-radio-button>
        <mat-radio-button value="de" lang="de">Deutsch</mat-radio-button>
      </mat-radio-group>
    </section>
    <section>
      <h2 i18n>Keyboard</h2>
      <mat-checkbox [ngModel]="shortcuts.enabled()" (ngModelChange)="shortcuts.enabled.set($event)" i18n
        >Single keys are shortcuts; ? shows them</mat-checkbox
      >
    </section>
  `,
  styles: `
    mat-radio-group {
      display: flex;
      flex-wrap: wrap;
      gap: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Appearance {
  protected readonly theme = inject(Theme);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly language = language();
  protected readonly speak = speak;
}

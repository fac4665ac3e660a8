import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Shortcut } from './shortcut';

/** What keys do. */
@Component({
  selector: 'ty-shortcut-help',
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title i18n>Keyboard</h2>
    <mat-dialog-content>
      <dl>
        @for (one of shortcuts; track one.keys) {
          <dt>
            @for (key of one.keys.split(' '); track $index) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ one.text }}</dd>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close i18n>Close</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px 20px;
      color: var(--mat-sys-on-surface);
    }
    dd {
      margin: 0;
    }
    kbd {
      padding: 2px 8px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShortcutHelp {
  protected readonly shortcuts = inject<readonly Shortcut[]>(MAT_DIALOG_DATA);
}

import {
  ChangeDetectionStrategy,
  Component,
  LOCALE_ID,
  OnDestroy,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Attachment } from '../api/model';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { saveAs } from '../ui/save';
import { sizeWord } from './size';
import { Uploads } from './uploads';

const STATES: Record<Attachment['state'], string> = {
  pending: $localize`on its way`,
  scanning: $localize`being looked into`,
  ready: '',
  refused: $localize`refused: it is harmful`,
};

/** A file in a line: its picture if it has one, its name, and how to save it. */
@Component({
  selector: 'ty-attachment-entry',
  imports: [MatButtonModule, Complaint],
  template: `
    @let one = file();
    <div>
      @if (picture(); as address) {
        <img [src]="address" alt="" />
      }
      <button class="name" [disabled]="one.state !== 'ready'" (click)="save()">{{ one.name }}</button>
      <small>{{ size(one.size) }} · {{ one.uploaded_by.name }} {{ states[one.state] }}</small>
      @if (mayDelete()) {
        <button mat-button [attr.aria-label]="deleteLabel + ' ' + one.name" (click)="deleted.emit()">
          {{ deleteLabel }}
        </button>
      }
    </div>
    <ty-complaint [text]="doing.complaint()" />
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    img {
      width: 40px;
      height: 40px;
      object-fit: cover;
      border-radius: 6px;
    }
    .name {
      padding: 0;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      cursor: pointer;
      overflow-wrap: anywhere;
      text-align: left;
    }
    .name:disabled {
      color: inherit;
      cursor: default;
    }
    small {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttachmentEntry implements OnDestroy {
  private readonly uploads = inject(Uploads);
  private readonly locale = inject(LOCALE_ID);

  readonly file = input.required<Attachment>();
  readonly mayDelete = input.required<boolean>();
  readonly deleted = output<void>();

  protected readonly picture = signal('');
  protected readonly doing = new Doing();
  protected readonly states = STATES;
  protected readonly deleteLabel = $localize`Delete`;

  constructor() {
    effect(() => {
      if (this.file().thumbnail && !this.picture()) {
        void this.doing.try(async () =>
          this.picture.set(URL.createObjectURL(await this.uploads.content(this.file(), 'thumbnail'))),
        );
      }
    });
  }

  ngOnDestroy(): void {
    URL.revokeObjectURL(this.picture());
  }

  protected size(bytes: number): string {
    return sizeWord(bytes, this.locale);
  }

  protected async save(): Promise<void> {
    await this.doing.try(async () => saveAs(await this.uploads.content(this.file(), 'content'), this.file().name));
  }
}

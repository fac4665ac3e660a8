import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Attachment, Task } from '../api/model';
import { everyPage } from '../api/pages';
import { Features } from '../company/features';
import { Fresh } from '../live/fresh';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { AttachmentEntry } from './attachment-entry';
import { Uploads } from './uploads';

/** A file on its way. */
interface Upload {
  name: string;
  part: number;
}

/** The files of a task; more are chosen, or dropped here. */
@Component({
  selector: 'ty-attachments',
  imports: [MatButtonModule, AttachmentEntry, Complaint],
  template: `
    <section
      [class.over]="over()"
      (dragover)="hover($event)"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
      aria-labelledby="files"
    >
      <h2 id="files" i18n>Files</h2>
      <ul>
        @for (one of files.value(); track one.id) {
          <li>
            <ty-attachment-entry [file]="one" [mayDelete]="mayDelete(one)" (deleted)="remove(one)" />
          </li>
        }
        @for (one of uploads(); track one) {
          <li>{{ one.name }} <progress [value]="one.part" max="1" [attr.aria-label]="one.name"></progress></li>
        }
      </ul>
      @if (mayAttach()) {
        <input #chosen type="file" multiple hidden (change)="take(chosen)" />
        <button mat-stroked-button (click)="chosen.click()" i18n>Attach files</button>
        <small i18n>or drop them here</small>
      }
      <ty-complaint [text]="doing.complaint() || files.complaint()" />
    </section>
  `,
  styleUrl: './attachments.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Attachments {
  private readonly api = inject(Api).client;
  private readonly sender = inject(Uploads);
  private readonly session = inject(Session);
  private readonly features = inject(Features);

  readonly task = input.required<Task>();
  readonly mayEdit = input.required<boolean>();
  /** Whether one decides about the task, and so about everybody's files. */
  readonly mayDecide = input.required<boolean>();

  protected readonly mayAttach = computed(() => this.mayEdit() && this.features.has('attachments'));
  protected readonly files = new Fresh<string, readonly Attachment[]>(
    () => this.task().id,
    (id) => this.read(id),
    (change, id) => change.attachment?.task_id === id,
  );
  protected readonly uploads = signal<readonly Upload[]>([]);
  protected readonly over = signal(false);
  protected readonly doing = new Doing();

  protected mayDelete(file: Attachment): boolean {
    return this.mayEdit() && (this.mayDecide() || file.uploaded_by.id === this.session.user()?.id);
  }

  protected hover(event: DragEvent): void {
    if (this.mayAttach()) {
      event.preventDefault();
      this.over.set(true);
    }
  }

  protected async drop(event: DragEvent): Promise<void> {
    if (this.mayAttach()) {
      event.preventDefault();
      this.over.set(false);
      await this.send([...(event.dataTransfer?.files ?? [])]);
    }
  }

  protected async take(chosen: HTMLInputElement): Promise<void> {
    const files = [...(chosen.files ?? [])];
    chosen.value = '';
    await this.send(files);
  }

  protected async remove(file: Attachment): Promise<void> {
    await this.doing.try(() =>
      answerOf(this.api.DELETE('/api/v1/attachments/{id}', { params: { path: { id: file.id } } })),
    );
    await this.files.again();
  }

  // One after the other: together they would only be slower, and each tells why it was refused.
  private async send(files: readonly File[]): Promise<void> {
    for (const file of files) {
      await this.doing.try(() => this.sendOne(file));
    }
  }

  private async sendOne(file: File): Promise<void> {
    const show = (part: number | null) =>
      this.uploads.update((all) => [
        ...all.filter((one) => one.name !== file.name),
        ...(part === null ? [] : [{ name: file.name, part }]),
      ]);
    show(0);
    try {
      await this.sender.upload(this.task().id, file, show);
      await this.files.again();
    } finally {
      show(null);
    }
  }

  private read(id: string): Promise<readonly Attachment[]> {
    return everyPage((page) =>
      answerOf(
        this.api.GET('/api/v1/tasks/{id}/attachments', {
          params: { path: { id }, query: { sort: 'created_at', ...page } },
        }),
      ),
    );
  }
}

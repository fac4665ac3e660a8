import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { Task } from '../api/model';
import { TextField } from '../ui/text-field';
import { UnderWay } from '../ui/under-way';
import { UnderWayList } from '../ui/under-way-list';
import { Tasks } from './tasks';

/** A line to write down what is to be done; it is shown at once, and the next can be written while it is being kept. */
@Component({
  selector: 'ty-new-task',
  imports: [ReactiveFormsModule, MatButtonModule, TextField, UnderWayList],
  template: `
    <form [formGroup]="form" (ngSubmit)="create()">
      <ty-text-field [control]="form.controls.title" [label]="label()" name="title" />
      <button mat-flat-button type="submit" i18n>Add</button>
    </form>
    <ty-under-way [underWay]="underWay" (edit)="form.setValue({ title: $event })" />
  `,
  styles: `
    form {
      display: flex;
      gap: 12px;
      align-items: start;
      margin: 8px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewTask {
  private readonly tasks = inject(Tasks);

  readonly label = input.required<string>();
  readonly project = input.required<string>();
  /** The task of which it is to be a part. */
  readonly parent = input<string>();
  readonly created = output<Task>();

  protected readonly form = inject(FormBuilder).nonNullable.group({ title: ['', Validators.required] });
  protected readonly underWay = new UnderWay(() => this.parent() ?? this.project());

  protected create(): void {
    if (this.form.invalid) {
      this.form.markAllAsTouched();
      return;
    }
    const { title } = this.form.getRawValue();
    const where = { project_id: this.project(), parent_id: this.parent() };
    this.form.reset();
    this.underWay.send(title, async (key) => {
      const task = await this.tasks.create({ title, ...where }, key);
      if (task.project_id === this.project() && task.parent_id === (this.parent() ?? null)) {
        this.created.emit(task);
      }
    });
  }
}

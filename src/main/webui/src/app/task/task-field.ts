import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { TaskMatch } from '../api/model';

/** A task, found by its key or by words of its title. */
@Component({
  selector: 'ty-task-field',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInputModule],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input #box matInput [matAutocomplete]="choices" (input)="find(box.value)" />
    </mat-form-field>
    <mat-autocomplete
      #choices="matAutocomplete"
      autoActiveFirstOption
      (optionSelected)="chosen.emit($event.option.value); box.value = ''"
    >
      @for (one of found(); track one.id) {
        <mat-option [value]="one">{{ one.key }} {{ one.title }}</mat-option>
      }
    </mat-autocomplete>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskField {
  private readonly api = inject(Api).client;

  readonly label = input.required<string>();
  readonly chosen = output<TaskMatch>();

  protected readonly found = signal<readonly TaskMatch[]>([]);
  private wanted = '';

  protected async find(text: string): Promise<void> {
    this.wanted = text;
    const query = { q: text, limit: '8' };
    const found = text.trim() ? (await answerOf(this.api.GET('/api/v1/search', { params: { query } }))).tasks : [];
    if (this.wanted === text) {
      this.found.set(found);
    }
  }
}

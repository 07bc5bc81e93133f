interface ChoiceGroupProps<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: Choice;
  readonly nameOf: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
}

/** A choice of one among few, each on a button of its own. */
export function ChoiceGroup<Choice extends string>(props: ChoiceGroupProps<Choice>) {
  const { label, choices, value, nameOf, onChoose } = props;
  return (
    <div role="group" aria-label={label} className="choice-group">
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {nameOf(choice)}
        </button>
      ))}
    </div>
  );
}

/** Lets the person choose files that a story can be made of, with the system's own dialog. */
export function chooseFiles(onChosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.txt,.md,.html,.htm,.docx,.odt,.json,text/plain,text/markdown,text/html,application/json';
  input.addEventListener('change', () => {
    onChosen([...(input.files ?? [])]);
  });
  input.click();
}

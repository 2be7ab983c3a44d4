// What waits for it goes on in a task of its own: between two tasks a browser hears keys and draws.
export function nextTask(): Promise<void> {
  return new Promise((over) => setTimeout(over, 0));
}

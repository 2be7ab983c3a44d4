// The words of the list of briefs.

export const briefs = {
  page: "Briefs",
  title: "Briefs",
  empty: {
    title: "No brief yet",
    text: "A brief says whom you need. Write one and see at once how many people fit.",
    go: "Write a brief",
  },
  none: "No brief in this state.",
  state: "State",
  all: "All",
  name: "Brief",
  client: "Client",
  updated: "Changed",
  more: "Next page",
  first: "First page",
};

export const briefList = { search: "Search by title, role or skill", filters: "Filters", fit: "Fit", fitWord: "fit" };

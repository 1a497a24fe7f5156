/** Where the modules of an issue stand, and what they and the issue view tell each other. */
export interface IssuePlace {
  issueKey: string;
  /** Counts the edits made in the issue view: each is announced to the app's pages. */
  edits: number;
  /** Reads the issue again, when a page of the app asks for it. */
  onRefresh: () => void;
}

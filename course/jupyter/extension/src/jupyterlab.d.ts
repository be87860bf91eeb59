// What the extension uses of JupyterLab, which gives these packages at run time.
declare module "@jupyterlab/application" {
  export const ILabShell: any;
}
declare module "@jupyterlab/notebook" {
  export const INotebookCellExecutor: any;
  export const INotebookTracker: any;
}
declare module "@jupyterlab/settingregistry" {
  export const ISettingRegistry: any;
}
declare module "@lumino/messaging" {
  export const MessageLoop: {
    installMessageHook(
      handler: any,
      hook: (handler: any, message: { type: string }) => boolean,
    ): void;
  };
}

declare module "@lumino/widgets" {
  export class Widget {
    constructor(options?: { node?: HTMLElement });
    readonly node: HTMLElement;
    setHidden(isHidden: boolean): void;
    readonly isVisible: boolean;
    readonly parent: { fit(): void } | null;
  }
}
declare module "*.py" {
  const text: string;
  export default text;
}
declare module "*.css" {
  const text: string;
  export default text;
}

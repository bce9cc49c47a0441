// The reception room on the desk.
export {}

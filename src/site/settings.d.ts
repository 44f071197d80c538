declare module 'virtual:zimlight/settings' {
  const settings: import('./integration.ts').Settings;
  export default settings;
}

import semver from 'semver';

/** Versions and ranges as they are read, each text once in a search: a thousand packages share a few dozen of them. */
export class VersionTexts {
  private readonly versions = new Map<string, semver.SemVer>();
  private readonly ranges = new Map<string, semver.Range>();

  version(text: string): semver.SemVer {
    const known = this.versions.get(text);
    if (known) return known;
    const read = new semver.SemVer(text);
    this.versions.set(text, read);
    return read;
  }

  range(text: string): semver.Range {
    const known = this.ranges.get(text);
    if (known) return known;
    const read = new semver.Range(text);
    this.ranges.set(text, read);
    return read;
  }
}

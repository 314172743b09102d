/// What one image or video tool takes: read from `Templates/tools/<id>/profile.yaml`.
package struct ToolProfile: Hashable, Sendable {
  package let id: String
  package let name: String
  package let vendor: String
  package let kind: Prompt.Kind

  package init(id: String, name: String, vendor: String, kind: Prompt.Kind) {
    self.id = id
    self.name = name
    self.vendor = vendor
    self.kind = kind
  }
}

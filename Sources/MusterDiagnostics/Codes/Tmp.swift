extension DiagnosticCode { public var manualPage: String { "" } }

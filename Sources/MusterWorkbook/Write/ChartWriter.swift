internal import CXLSXWriter

/// Writes the charts of one sheet.
@safe struct ChartWriter {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let sheet: String

  func write(_ chart: WorkbookChart) {
    let kind = chart.kind == .bars ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN
    guard let drawing = unsafe workbook_add_chart(workbook, UInt8(kind.rawValue)) else { return }
    for series in chart.series { unsafe add(series, of: chart, to: drawing) }
    unsafe setTitle(chart, of: drawing)
    unsafe setAxes(chart, of: drawing)
    if chart.series.count > 1 {
      unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    } else {
      unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    unsafe chart_set_series_gap(drawing, 60)
    var border = lxw_chart_line()
    border.color = 0xBFBFBF
    unsafe chart_chartarea_set_line(drawing, &border)
    unsafe insert(chart, drawing)
  }

  private func add(
    _ series: WorkbookChart.Series, of chart: WorkbookChart,
    to drawing: UnsafeMutablePointer<lxw_chart>
  ) {
    guard let own = unsafe chart_add_series(drawing, nil, nil) else { return }
    let first = UInt32(chart.rows.lowerBound)
    let last = UInt32(chart.rows.upperBound)
    let names = UInt16(chart.names)
    let values = UInt16(series.column)
    unsafe chart_series_set_categories(own, sheet, first, names, last, names)
    unsafe chart_series_set_values(own, sheet, first, values, last, values)
    unsafe chart_series_set_name(own, CellText.fitting(series.name))
    var fill = lxw_chart_fill()
    fill.color = WorkbookLook.written(series.colour)
    unsafe chart_series_set_fill(own, &fill)
    if series.isLabelled {
      unsafe chart_series_set_labels(own)
      unsafe chart_series_set_labels_num_format(own, "0.0")
      if chart.kind == .columns {
        unsafe chart_series_set_labels_position(
          own, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
      }
    }
  }

  private func setTitle(_ chart: WorkbookChart, of drawing: UnsafeMutablePointer<lxw_chart>) {
    unsafe chart_title_set_name(drawing, CellText.fitting(chart.title))
    var font = unsafe lxw_chart_font()
    unsafe font.size = 12
    unsafe font.bold = 1
    unsafe chart_title_set_name_font(drawing, &font)
  }

  /// What lies flat is the x axis, whether it holds names or values.
  private func setAxes(_ chart: WorkbookChart, of drawing: UnsafeMutablePointer<lxw_chart>) {
    let isFlat = chart.kind == .bars
    guard
      let values = unsafe chart_axis_get(
        drawing, isFlat ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y),
      let names = unsafe chart_axis_get(
        drawing, isFlat ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
    else { return }
    unsafe chart_axis_set_min(values, 0)
    if let greatest = chart.greatest { unsafe chart_axis_set_max(values, Double(greatest)) }
    unsafe chart_axis_set_num_format(values, "0")
    unsafe chart_axis_major_gridlines_set_visible(values, 1)
    var line = lxw_chart_line()
    line.color = 0xD9D9D9
    unsafe chart_axis_major_gridlines_set_line(values, &line)
    guard isFlat else { return }
    // The first row on top, and the numbers below all the same.
    unsafe chart_axis_set_reverse(names)
    unsafe chart_axis_set_label_position(
      values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
  }

  private func insert(_ chart: WorkbookChart, _ drawing: UnsafeMutablePointer<lxw_chart>) {
    // What a chart is as large as without options, in pixels.
    let usual = (width: 480.0, height: 288.0)
    var description = Array(CellText.fitting(chart.description).utf8CString)
    unsafe description.withUnsafeMutableBufferPointer { buffer in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = Double(chart.size.width) / usual.width
      unsafe options.y_scale = Double(chart.size.height) / usual.height
      unsafe options.description = buffer.baseAddress
      _ = unsafe worksheet_insert_chart_opt(
        worksheet, UInt32(chart.place.row), UInt16(chart.place.column), drawing, &options)
    }
  }
}
